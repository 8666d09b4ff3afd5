namespace Baton.Tool.Beginning;

/// <summary>The answer of <c>baton init --json</c>.</summary>
internal static class InitJson
{
    /// <summary>Its members beside those that every answer has.</summary>
    public static object Of(InitAnswer answer) => new
    {
        answer.Proposal.Versioner,
        Projects = answer.Proposal.Projects.Select(p => new { p.Path, Kind = p.Kind.ToString().ToLowerInvariant(), p.Why }),
        Edits = answer.Proposal.Edits.Select(e => new { e.Path, Change = e.Before is null ? "add" : e.After is null ? "delete" : "edit", e.Diff }),
        Versions = answer.Versions.Select(u => new
        {
            u.Unit,
            Compared = u.Versions.Length,
            Different = u.Different.Select(d => new { d.Commit, d.Before, d.After }),
        }),
        Applied = answer.IsApplied,
        Committed = answer.IsCommitted,
    };
}
