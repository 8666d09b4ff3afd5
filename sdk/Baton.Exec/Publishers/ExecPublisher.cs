using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Core.Plugins;
using Baton.Core.Releases;
using Baton.Exec.Operations;
using Baton.Exec.Protocol;

namespace Baton.Exec.Publishers;

/// <summary>Publishes with the operations that a program plans, observes and applies.</summary>
/// <param name="command">The program.</param>
/// <param name="isLocal">Whether what it publishes stays on this machine or on the local network.</param>
internal sealed class ExecPublisher(ExecCommand command, bool isLocal) : IPublisher
{
    private static readonly string[] Waves = ["hidden", "irrevocable", "public"];

    public string Name => "exec";

    public object? Settings => command.Shown();

    public bool IsLocal => isLocal;

    public ImmutableArray<string> SecretVariables => command.Secrets;

    /// <summary>The program is asked: its plan must be pure, so it is the same at any time.</summary>
    public Result<PublishingWaves> Plan(PluginContext context, PublishRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var files = new JsonArray([.. request.Files.Select(f => new JsonObject
        {
            ["name"] = f.Artifact.Name,
            ["kind"] = f.Artifact.Kind,
            ["size"] = f.Artifact.Size,
            ["sha256"] = f.Artifact.Sha256,
            ["path"] = f.Path,
            ["isBuildRecord"] = f.IsBuildRecord,
        })]);
        JsonObject Request(string method)
        {
            var asked = Of(method, context, request.Release);
            asked["files"] = files.DeepClone();
            return asked;
        }

        var answer = Program(context).AskAsync(Request("plan"), context.Cancellation).GetAwaiter().GetResult();
        if (!answer.IsSuccess)
        {
            return answer.Reasons;
        }

        var waves = Waves
            .Select(w => answer.Value.ContainsKey(w) ? OperationList.Read(command.Command[0], answer.Value, w) : ImmutableArray<PlannedOperation>.Empty).ToList();
        if (waves.Find(w => !w.IsSuccess) is { } bad)
        {
            return bad.Reasons;
        }

        var all = waves.SelectMany(w => w.Value).ToList();
        return all.Count == 0 ? ExecAnswer.Bad(command.Command[0], "its plan has no operation in \"hidden\", \"irrevocable\" or \"public\"")
            : all.Select(o => o.Name).Distinct().Count() < all.Count ? ExecAnswer.Bad(command.Command[0], "two operations of its plan have the same id")
            : new PublishingWaves { Hidden = Operations(waves[0]), Irrevocable = Operations(waves[1]), Public = Operations(waves[2]) };

        ImmutableArray<IOperation> Operations(Result<ImmutableArray<PlannedOperation>> wave) =>
            [.. wave.Value.Select(o => new ExecOperation($"{request.Id}/{o.Name}", o, Program(context), Request))];
    }

    public async Task<Result<ImmutableArray<FetchedRelease>>> FetchAsync(PluginContext context, FetchRequest request, CancellationToken cancellationToken)
    {
        var asked = ExecRequest.Of("publisher", "fetch", command).In(context);
        asked["tag"] = request.Tag;
        asked["folder"] = request.Folder;
        var answer = await Program(context).AskAsync(asked, cancellationToken);
        return !answer.IsSuccess ? answer.Reasons
            : answer.Value["found"] is not JsonValue found || !found.TryGetValue<bool>(out var isThere) ? ExecAnswer.Bad(command.Command[0], "the result of \"fetch\" needs \"found\", true or false")
            : isThere ? ImmutableArray.Create(new FetchedRelease(request.Folder) { IsWhole = true, NeedsEvidence = true }) : ImmutableArray<FetchedRelease>.Empty;
    }

    public async Task<Result<ImmutableArray<IOperation>>> WithdrawAsync(PluginContext context, Release release, string id, CancellationToken cancellationToken)
    {
        var answer = await Program(context).AskAsync(Of("withdraw", context, release), cancellationToken);
        if (!answer.IsSuccess)
        {
            return answer.Reasons;
        }

        var planned = OperationList.Read(command.Command[0], answer.Value, "operations");
        return planned.IsSuccess
            ? ImmutableArray.CreateRange<IOperation>(planned.Value.Select(o => new ExecOperation($"{id}/{o.Name}", o, Program(context), method => Of(method, context, release))))
            : planned.Reasons;
    }

    private JsonObject Of(string method, PluginContext context, Release release)
    {
        var asked = ExecRequest.Of("publisher", method, command).In(context);
        asked["release"] = ExecRequest.Record(release);
        return asked;
    }

    private ExecProgram Program(PluginContext context) => new(command, context.Folder, context.Variables);
}
