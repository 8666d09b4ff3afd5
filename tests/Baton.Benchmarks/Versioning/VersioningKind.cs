namespace Baton.Benchmarks.Versioning;

/// <summary>A way to give projects a version.</summary>
/// <param name="Name">Its name in the table.</param>
/// <param name="Properties">What the projects set.</param>
/// <param name="Package">The reference, with its version; empty for none.</param>
/// <param name="Files">Files of its own in the repository's root.</param>
internal sealed record VersioningKind(string Name, string Properties, string Package, params (string Path, string Text)[] Files)
{
    /// <summary>No versioning first: the others are compared with it.</summary>
    public static IReadOnlyList<VersioningKind> All(string baton) =>
    [
        new("none", "", ""),
        new("Baton", "<BatonTagPrefix>v</BatonTagPrefix>", $"""Include="Baton.Sdk" Version="{baton}" """),
        new("MinVer 8.0.0", "<MinVerTagPrefix>v</MinVerTagPrefix>", """Include="MinVer" Version="8.0.0" """),
        new("NBGV 3.10.94", "", """Include="Nerdbank.GitVersioning" Version="3.10.94" """, ("version.json", """{ "version": "1.0-alpha" }""")),
        new("GitVersion 6.8.2", "", """Include="GitVersion.MsBuild" Version="6.8.2" """, ("GitVersion.yml", "workflow: GitHubFlow/v1\n")),
    ];
}
