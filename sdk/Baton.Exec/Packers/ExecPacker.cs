using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Baton.Core.Diagnostics;
using Baton.Core.Plugins;
using Baton.Exec.Operations;
using Baton.Exec.Protocol;

namespace Baton.Exec.Packers;

/// <summary>Makes artifacts with a program, which leaves them in the folder that it is given.</summary>
/// <param name="command">The program.</param>
internal sealed class ExecPacker(ExecCommand command) : IPacker
{
    public string Name => "exec";

    public object Settings => new JsonObject { ["exec"] = command.Shown() };

    public string Identity => string.Join(' ', command.Command.Concat(command.Settings.Select(s => $"{s.Key}={s.Value}")));

    public ImmutableArray<string> SecretVariables => command.Secrets;

    public async Task<Result<ImmutableArray<PackedFile>>> PackAsync(PackRequest request, CancellationToken cancellationToken)
    {
        var asked = ExecRequest.Of("packer", "pack", command);
        asked["unit"] = new JsonObject { ["folder"] = request.Folder };
        asked["output"] = request.Output;
        asked["scratch"] = request.Scratch;
        asked["version"] = request.Version;
        asked["time"] = request.Time.ToUnixTimeSeconds();
        asked["notes"] = request.Notes;
        var answer = await new ExecProgram(command, request.Folder, request.Variables).AskAsync(asked, cancellationToken);
        return answer.IsSuccess ? PackedFiles.Read(command.Command[0], answer.Value) : answer.Reasons;
    }
}
