namespace Baton.Git.Reading;

/// <summary>
/// A branch without <c>refs/heads/</c>. Not git's own short form, which depends on what else has the name: with a tag <c>1.4.x</c> beside it
/// the branch would be <c>heads/1.4.x</c>.
/// </summary>
internal static class BranchName
{
    private const string Folder = "refs/heads/";

    public static string Of(string reference) => reference.StartsWith(Folder, StringComparison.Ordinal) ? reference[Folder.Length..] : reference;
}
