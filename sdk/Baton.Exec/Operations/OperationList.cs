using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Baton.Core.Diagnostics;
using Baton.Exec.Protocol;

namespace Baton.Exec.Operations;

/// <summary>Reads the list of operations that a program plans: <c>[{"id": "switch", "do": "switch live", "what": "web-1", "facts": {"to": "1.5.0"}, "live": true}]</c>.</summary>
internal static class OperationList
{
    private const int Most = 1000;

    /// <summary>The operations.</summary>
    /// <param name="program">The program, for messages.</param>
    /// <param name="result">The result that has them.</param>
    /// <param name="key">Their key.</param>
    public static Result<ImmutableArray<PlannedOperation>> Read(string program, JsonObject result, string key)
    {
        if (result[key] is not JsonArray { Count: <= Most } all)
        {
            return ExecAnswer.Bad(program, result.ContainsKey(key) ? $"\"{key}\" is not an array of at most {Most} operations" : $"its plan has no \"{key}\"");
        }

        var read = ImmutableArray.CreateBuilder<PlannedOperation>();
        foreach (var item in all)
        {
            if (item is not JsonObject operation || PlainText.In(operation, "id") is not { } name || !IsName(name) || PlainText.In(operation, "do") is not { Length: > 0 } action
                || PlainText.In(operation, "what") is not { Length: > 0 } target)
            {
                return ExecAnswer.Bad(program, $"an operation of \"{key}\" needs \"id\" (lower-case letters, digits and hyphens), \"do\" and \"what\"");
            }

            if (read.Any(o => o.Name == name))
            {
                return ExecAnswer.Bad(program, $"two operations of \"{key}\" have the id '{name}'");
            }

            read.Add(new(name, action, target, PlainText.Pairs(operation, "facts"), operation["live"] is JsonValue live && live.TryGetValue<bool>(out var isLive) && isLive));
        }

        return read.ToImmutable();
    }

    private static bool IsName(string name) => name.Length is > 0 and <= 100 && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
