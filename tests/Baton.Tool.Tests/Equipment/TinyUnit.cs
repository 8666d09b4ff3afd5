namespace Baton.Tool.Tests.Equipment;

/// <summary>
/// The smallest unit that goes the whole way: no tests, no packages to restore, nothing to compile, hooks that only write files. What is
/// compiled is the subject of a few tests, and costs seconds in every run of the others: see <see cref="Compiled"/>.
/// </summary>
internal static class TinyUnit
{
    public const string BatonJson = """
        {
          "name": "tiny",
          "versioning": { "tagPrefix": "v" },
          "build": { "project": "Tiny.csproj" },
          "test": { "enabled": false },
          "packages": [ { "zip": "Tiny.csproj", "include": ["hooks/**"] } ],
          "publish": [ { "folder": ".baton/releases" } ],
          "environments": {
            "local": {
              "provider": "directory",
              "path": ".baton/environments/local",
              "retain": 3,
              "hooks": { "prepare": ["sh", "hooks/prepare"], "activated": ["sh", "hooks/activated"], "timeout": "00:00:20" }
            }
          },
          "ledger": ".baton/ledger.db"
        }
        """;

    private const string Project = """
        <Project>
          <Target Name="Restore" />
          <Target Name="Build" />
          <Target Name="Publish">
            <WriteLinesToFile File="$(PublishDir)tiny.txt" Lines="tiny $(BatonVersionOverride)" Overwrite="true" />
          </Target>
        </Project>
        """;

    /// <summary>The configuration with one piece of text replaced by another.</summary>
    public static string With(string old, string replacement) =>
        BatonJson.Contains(old, StringComparison.Ordinal) ? BatonJson.Replace(old, replacement, StringComparison.Ordinal) : throw new ArgumentException(old);

    /// <summary>The configuration with more settings for its environment.</summary>
    public static string WithEnvironment(string settings) => With("\"retain\": 3,", $"\"retain\": 3, {settings},");

    public static (string Path, string Content)[] Files(string batonJson = BatonJson) =>
    [
        ("baton.json", batonJson),
        (".gitignore", "bin/\nobj/\nartifacts/\n.baton/\n"),
        ("Directory.Build.props", "<Project />"),
        ("Directory.Build.targets", "<Project />"),
        ("Directory.Packages.props", "<Project />"),
        ("global.json", """{ "sdk": { "version": "10.0.100", "rollForward": "latestFeature" } }"""),
        ("Tiny.csproj", Project),
        ("Program.cs", "Console.WriteLine(\"tiny\");\n"),
        ("hooks/prepare", "echo \"$BATON_VERSION\" >version.txt\n"),
        ("hooks/activated", "echo \"$BATON_VERSION\" >>\"$BATON_ENVIRONMENT_DIR/activations\"\n"),
    ];

    /// <summary>The same unit as a program that the compiler makes.</summary>
    public static (string Path, string Content)[] Compiled(string batonJson = BatonJson) =>
    [
        .. Files(batonJson).Where(f => f.Path != "Tiny.csproj"),
        ("Tiny.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
                <UseAppHost>false</UseAppHost>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
            </Project>
            """),
    ];
}
