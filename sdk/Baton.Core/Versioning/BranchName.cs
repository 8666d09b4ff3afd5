namespace Baton.Core.Versioning;

/// <summary>
/// A branch without <c>refs/heads/</c>. Not git's own short form, which depends on what else has the name: with a tag <c>1.4.x</c> beside it
/// the branch would be <c>heads/1.4.x</c>.
/// </summary>
internal static class BranchName
{
    private const string Folder = "refs/heads/";

    /// <summary>The branch of a reference; what is none stays as it is.</summary>
    public static string Of(string reference) => reference.StartsWith(Folder, StringComparison.Ordinal) ? reference[Folder.Length..] : reference;
}
