using System.Collections.Immutable;
using System.Globalization;
using Baton.Core.Diagnostics;
using Baton.Core.Gates;
using Baton.Core.Plugins;

namespace Baton.Gates.Freeze;

/// <summary>Nothing new goes live in a freeze window of the environment. Going back is always possible.</summary>
internal sealed class FreezeGate(ImmutableArray<FreezeWindow> windows) : IGate
{
    public const string GateName = "freeze";

    /// <summary>In a window.</summary>
    public static readonly DiagnosticDescriptor Frozen = new("BATON5030", "Environment is frozen", Severity.Error, ExitCode.Held);

    public string Name => GateName;

    public bool IsAskedBack => false;

    public Task<GateVerdict> DecideAsync(GateQuestion question, CancellationToken cancellationToken)
    {
        var environment = question.Environment.Name;
        ImmutableArray<FreezeWindow> own = [.. windows.Where(w => w.IsFor(environment))];
        if (own.IsEmpty)
        {
            return Task.FromResult<GateVerdict>(new GateVerdict.Skip("The environment has no freeze windows."));
        }

        var now = question.Context.Time.GetUtcNow();
        KeyValuePair<string, string>[] evidence = [new("now", Text(now)), new("windows", own.Length.ToString(CultureInfo.InvariantCulture))];
        ImmutableArray<Diagnostic> reasons =
        [
            .. own.Select(w => (Window: w, End: w.EndAt(now))).Where(w => w.End is not null).Select(w => Frozen.Report(
                $"'{environment}' is frozen until {Text(w.End!.Value)}: {w.Window.Reason}", "Wait for the end of the window. If it cannot wait: --override freeze --reason \"…\".")),
        ];
        return Task.FromResult<GateVerdict>(reasons.IsEmpty ? new GateVerdict.Go { Evidence = [.. evidence] } : new GateVerdict.Hold(reasons) { Evidence = [.. evidence] });
    }

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
