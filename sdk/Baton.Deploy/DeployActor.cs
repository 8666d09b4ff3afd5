namespace Baton.Deploy;

/// <summary>Who deploys: written into the ledger and the lock.</summary>
/// <param name="By">The user's name.</param>
/// <param name="Host">The machine's name.</param>
/// <param name="ProcessId">This process.</param>
/// <param name="Run">This run.</param>
public sealed record DeployActor(string By, string Host, int ProcessId, string Run)
{
    // The account of the process says little under sudo, and nothing on a build machine.
    private static readonly string[] Variables = ["SUDO_USER", "GITHUB_ACTOR", "GITLAB_USER_LOGIN", "BUILD_REQUESTEDFOR"];

    /// <summary>The name of the person: the given one, or else that of the user who called sudo, or who started the build, or else the account of the process.</summary>
    /// <param name="given"><c>--as NAME</c>; null where it was not given.</param>
    /// <param name="variables">The environment variables of this process.</param>
    /// <param name="account">The account of the process.</param>
    public static string NameOf(string? given, IReadOnlyDictionary<string, string> variables, string account)
    {
        ArgumentNullException.ThrowIfNull(variables);
        var name = new[] { given ?? "" }.Concat(Variables.Select(v => variables.GetValueOrDefault(v, ""))).FirstOrDefault(n => n.Trim().Length > 0) ?? account;
        return string.Concat(name.Where(c => !char.IsControl(c))).Trim();
    }
}
