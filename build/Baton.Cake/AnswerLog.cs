using Baton.Pipeline.Answers;
using Baton.Pipeline.Road;
using Cake.Core.Diagnostics;

namespace Baton.Cake;

/// <summary>The answer of a run as lines of Cake's log, for a host that has no other output.</summary>
internal static class AnswerLog
{
    public static void Write(ICakeLog log, ReleaseRun carried)
    {
        foreach (var line in Lines(carried.Answer))
        {
            log.Information("{0}", carried.Run.Secrets.Redact(line));
        }
    }

    private static IEnumerable<string> Lines(RunAnswer answer)
    {
        if (answer.Version is { } version)
        {
            yield return $"version    {version}";
        }

        foreach (var artifact in answer.Release?.Artifacts ?? [])
        {
            yield return $"artifact   {artifact.Name}  sha256 {artifact.Sha256}";
        }

        foreach (var operation in answer.Operations ?? [])
        {
            yield return $"{operation.Status,-10} {operation.Action} {operation.Target}";
        }

        foreach (var check in answer.Checks ?? [])
        {
            yield return $"{check.Status,-10} {check.Name}: {check.Evidence}";
        }
    }
}
