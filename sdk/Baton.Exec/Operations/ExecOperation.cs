using System.Text.Json.Nodes;
using Baton.Core.Diagnostics;
using Baton.Core.Planning;
using Baton.Exec.Protocol;

namespace Baton.Exec.Operations;

/// <summary>An operation that a program observes and applies.</summary>
/// <param name="id">Its id.</param>
/// <param name="planned">What the program planned.</param>
/// <param name="program">The program.</param>
/// <param name="request">Makes the request for a method.</param>
internal sealed class ExecOperation(string id, PlannedOperation planned, ExecProgram program, Func<string, JsonObject> request) : IOperation
{
    public string Id => id;

    public OperationDescription Describe() => new(planned.Action, planned.Target, planned.Facts);

    public async Task<Observation> ObserveAsync(CancellationToken cancellationToken)
    {
        var answer = await program.AskAsync(Request("observe"), cancellationToken);
        if (!answer.IsSuccess)
        {
            return new Observation.Conflict(answer.Diagnostics[0]);
        }

        var why = PlainText.In(answer.Value, "why") ?? "";
        return PlainText.In(answer.Value, "state") switch
        {
            "satisfied" => new Observation.Satisfied(why),
            "missing" => new Observation.Missing(why),
            "conflict" when why.Length > 0 => new Observation.Conflict(ExecDiagnostics.Refused.Report($"{planned.Action} {planned.Target}: {why}", PlainText.In(answer.Value, "fix") ?? "The program gives no advice; read its documentation.")),
            "conflict" => new Observation.Conflict(ExecAnswer.Bad(id, "a conflict needs a \"why\"")),
            var other => new Observation.Conflict(ExecAnswer.Bad(id, $"the state '{other}' is not satisfied, missing or conflict")),
        };
    }

    public async Task<Diagnostic?> ApplyAsync(CancellationToken cancellationToken) =>
        await program.AskAsync(Request("apply"), cancellationToken) is { IsSuccess: false } failed ? failed.Diagnostics[0] : null;

    private JsonObject Request(string method)
    {
        var asked = request(method);
        asked["operation"] = planned.Name;
        return asked;
    }
}
