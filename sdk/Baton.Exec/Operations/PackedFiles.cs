using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Baton.Core.Diagnostics;
using Baton.Core.Plugins;
using Baton.Exec.Protocol;

namespace Baton.Exec.Operations;

/// <summary>Reads the list of files that a program has packed: <c>{"files": [{"name": "site.tar", "kind": "archive"}]}</c>.</summary>
internal static class PackedFiles
{
    /// <summary>The files.</summary>
    /// <param name="program">The program, for messages.</param>
    /// <param name="answer">Its result.</param>
    public static Result<ImmutableArray<PackedFile>> Read(string program, JsonObject answer)
    {
        var files = ImmutableArray.CreateBuilder<PackedFile>();
        foreach (var item in answer["files"] as JsonArray ?? [])
        {
            if (item is not JsonObject file || PlainText.In(file, "name") is not { Length: > 0 } name || PlainText.In(file, "kind") is not { Length: > 0 } kind)
            {
                return ExecAnswer.Bad(program, "an entry of \"files\" needs \"name\" and \"kind\"");
            }

            files.Add(new(name, kind));
        }

        return files.Count > 0 ? files.ToImmutable() : ExecAnswer.Bad(program, "it packed no \"files\"");
    }
}
