using Baton.Build;
using Baton.Core.Diagnostics;
using Baton.Pipeline.Running;

namespace Baton.Pipeline.Noting;

/// <summary>A secret that people wrote where it is published: in a commit message, the title of a pull request, the name of a file.</summary>
internal static class ToldSecret
{
    /// <summary>Looks whether a text tells one, and names the variable that holds it.</summary>
    public static Diagnostic? In(Run run, string text)
    {
        if (!run.Secrets.IsTold(text))
        {
            return null;
        }

        var names = run.Environment.Variables.Where(v => new SecretList(SecretVariables.Of(new Dictionary<string, string> { [v.Key] = v.Value })).IsTold(text)).Select(v => v.Key).Order(StringComparer.Ordinal).ToList();
        return StepDiagnostics.SecretTold.Report(
            $"The record of the release has {(names.Count == 0 ? "a secret of this run" : $"the value of {string.Join(" and ", names)}")} in it: in a commit message, the title of a pull request, or the name of a test or a file. It would be published.",
            "Replace the secret where it is valid: whoever has the repository has it. Then take it out of the history. If it is no secret, give the variable another name.");
    }
}
