using System.Text.Json;
using System.Text.Json.Nodes;
using Baton.Core.Diagnostics;

namespace Baton.Exec.Protocol;

/// <summary>
/// Reads what a program wrote to its standard output: JSON objects, one a line. <c>{"say": "text"}</c> may come any number of times; then
/// <c>{"result": {…}}</c> or <c>{"error": {"message": "…", "fix": "…"}}</c> comes once.
/// </summary>
internal static class ExecAnswer
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 32, AllowDuplicateProperties = false };

    /// <summary>The result, or the error.</summary>
    /// <param name="program">The program, for messages.</param>
    /// <param name="output">All of its standard output.</param>
    public static Result<JsonObject> Read(string program, string output)
    {
        JsonObject? result = null;
        var number = 0;
        foreach (var line in output.Split('\n').Select(l => l.TrimEnd('\r')))
        {
            number++;
            if (line.Length == 0)
            {
                continue;
            }

            if (Parse(line) is not { } message || message.Count != 1)
            {
                return Bad(program, $"line {number} of its output is not a JSON object with the one key \"say\", \"result\" or \"error\": {PlainText.Of(line)}");
            }

            if (result is not null)
            {
                return Bad(program, $"line {number} of its output comes after the result");
            }

            switch (message.First())
            {
                case ("say", JsonValue said) when said.TryGetValue<string>(out _):
                    break;
                case ("result", JsonObject found):
                    result = found;
                    break;
                case ("error", JsonObject error) when PlainText.In(error, "message") is { Length: > 0 } why:
                    return ExecDiagnostics.Refused.Report($"'{program}': {why}", PlainText.In(error, "fix") is { Length: > 0 } fix ? fix : "The program gives no advice; read its documentation.");
                default:
                    return Bad(program, $"line {number} of its output is not of the protocol: {PlainText.Of(line)}");
            }
        }

        return result is null ? Bad(program, "it ended without a result") : result;
    }

    /// <summary>The error for an answer that breaks the protocol.</summary>
    public static Diagnostic Bad(string program, string how) => ExecDiagnostics.BadAnswer.Report(
        $"'{program}' broke the protocol: {how}.", "Standard output is for the protocol alone; write other text to standard error. 'baton check --plugin PROGRAM' tests a program.");

    private static JsonObject? Parse(string line)
    {
        try
        {
            return JsonNode.Parse(line, documentOptions: Strict) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
