using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Core.Plugins;
using Baton.Exec.Operations;
using Baton.Exec.Protocol;

namespace Baton.Exec.Providers;

/// <summary>Makes releases live with the operations that a program plans, observes and applies.</summary>
/// <param name="command">The program.</param>
/// <param name="environment">The environment's name.</param>
internal sealed class ExecProvider(ExecCommand command, string environment) : IDeployProvider
{
    /// <summary>A program is asked once for a plan: it must be pure.</summary>
    private readonly ConcurrentDictionary<(string Method, string Version, string Desired), Result<ImmutableArray<PlannedOperation>>> plans = new();

    public string Name => "exec";

    public object? Settings => command.Shown();

    public ImmutableArray<string> SecretVariables => command.Secrets;

    public IReadOnlyList<IOperation> Plan(DeployRequest request)
    {
        var (planned, id) = (Planned(request, "plan"), $"deploy/{request.Environment.Name}");
        if (!planned.IsSuccess)
        {
            return [new FailedPlan($"{id}/plan", command.Command[0], planned.Diagnostics[0])];
        }

        var all = planned.Value;
        if (all.Count(o => o.IsLive) != 1 || all.Any(o => o.Name == RecordOperation.Name))
        {
            return [new FailedPlan($"{id}/plan", command.Command[0], ExecAnswer.Bad(
                command.Command[0], $"a plan needs exactly one operation with \"live\": true, and none with the id '{RecordOperation.Name}'"))];
        }

        var operations = all.Select(o => (IOperation)Operation(request, o, id)).ToList();
        var live = all.ToList().FindIndex(o => o.IsLive);
        for (var i = live; i < operations.Count; i++)
        {
            operations[i] = new LiveOperation(operations[i], request.Log, announces: i == live);
        }

        return [.. operations, new RecordOperation(request)];
    }

    public IReadOnlyList<IOperation> Withdraw(DeployRequest request)
    {
        var (planned, id) = (Planned(request, "withdraw"), $"retire/{request.Environment.Name}");
        return planned.IsSuccess ? [.. planned.Value.Select(o => Operation(request, o, id))] : [new FailedPlan($"{id}/plan", command.Command[0], planned.Diagnostics[0])];
    }

    /// <summary>A program that does not know the method does not have the version.</summary>
    public bool Has(DeployRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var answer = Program(request).AskAsync(Request(request, "has"), request.Context.Cancellation).GetAwaiter().GetResult();
        return answer.IsSuccess && answer.Value["has"] is JsonValue has && has.TryGetValue<bool>(out var isThere) && isThere;
    }

    /// <summary>The method is optional: a program that answers with an error of its own has no places.</summary>
    public async Task<ImmutableArray<PlaceStatus>> LookAsync(PluginContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var asked = ExecRequest.Of("provider", "status", command).In(context);
        asked["environment"] = new JsonObject { ["name"] = environment };
        var answer = await new ExecProgram(command, context.Folder, context.Variables).AskAsync(asked, cancellationToken);
        var places = answer.IsSuccess ? Places.Read(command.Command[0], answer.Value) : answer.Reasons;
        if (places.IsSuccess)
        {
            return places.Value;
        }

        var why = places.Diagnostics[0];
        return why.Code == ExecDiagnostics.Refused.Code ? [] : [new PlaceStatus(command.Command[0], null, null, $"{why.Code}: {why.Message}")];
    }

    /// <summary>Plans are made where nothing can be awaited.</summary>
    private Result<ImmutableArray<PlannedOperation>> Planned(DeployRequest request, string method)
    {
        ArgumentNullException.ThrowIfNull(request);
        return plans.GetOrAdd((method, request.Release.Version, request.Desired.Digest), _ =>
        {
            var answer = Program(request).AskAsync(Request(request, method), request.Context.Cancellation).GetAwaiter().GetResult();
            return answer.IsSuccess ? OperationList.Read(command.Command[0], answer.Value, "operations") : answer.Reasons;
        });
    }

    private ExecOperation Operation(DeployRequest request, PlannedOperation planned, string id) =>
        new($"{id}/{planned.Name}", planned, Program(request), method => Request(request, method));

    private ExecProgram Program(DeployRequest request) => new(command, request.Context.Folder, request.Context.Variables);

    private JsonObject Request(DeployRequest request, string method)
    {
        var asked = ExecRequest.Of("provider", method, command).In(request.Context);
        asked["environment"] = new JsonObject { ["name"] = request.Environment.Name, ["variables"] = ExecCommand.Texts(request.Environment.Variables) };
        asked["release"] = ExecRequest.Record(request.Release);
        asked["artifacts"] = request.Artifacts;
        asked["desired"] = request.Desired.Digest;
        asked["token"] = request.Log.Token;
        return asked;
    }
}
