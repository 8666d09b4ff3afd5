namespace Baton.Testing.GitHub;

/// <summary>
/// What can be said of a release when it is created or updated: the body parameters of https://docs.github.com/en/rest/releases/releases#create-a-release and
/// https://docs.github.com/en/rest/releases/releases#update-a-release.
/// </summary>
internal sealed class ReleaseFields
{
    public ReleaseFields(RequestBody body)
    {
        TagName = body.Text("tag_name");
        Target = body.Text("target_commitish");
        Name = body.Text("name");
        Body = body.Text("body");
        Draft = body.Flag("draft");
        Prerelease = body.Flag("prerelease");

        // "string": a boolean is refused, though everybody tries it.
        MakeLatest = body.OneOf("make_latest", "true", "false", "legacy");
        body.Flag("generate_release_notes");
        body.Text("discussion_category_name");
        body.End();
    }

    public string? TagName { get; }

    public string? Target { get; }

    public string? Name { get; }

    public string? Body { get; }

    public bool? Draft { get; }

    public bool? Prerelease { get; }

    public string? MakeLatest { get; }
}
