using Baton.Build;
using Baton.Testing;

namespace Baton.Cake.Tests.Uses;

/// <summary>Packages that <c>dotnet pack</c> made of tiny projects, once for all tests of a class.</summary>
public sealed class PackedProjects : IAsyncLifetime
{
    private static readonly (string Id, string Properties, string Items)[] Projects =
    [
        ("Good.Lib", "", ""),
        ("Lost.Lib", "", """<ProjectReference Include="../Good.Lib/Good.Lib.csproj" />"""),
        ("Other.Lib", "<IncludeBuildOutput>false</IncludeBuildOutput>", """<None Include="Other.Lib.targets" Pack="true" PackagePath="lib/net48/Other.Lib.dll" />"""),
        ("Broken.Lib", "", """<None Include="Broken.Lib.targets" Pack="true" PackagePath="build/" />"""),
        ("Build.Only", "<DevelopmentDependency>true</DevelopmentDependency>", """<None Include="Build.Only.targets" Pack="true" PackagePath="build/" />"""),
        ("Good.Tool", Tool, ""),
        ("Dead.Tool", Tool, ""),
        ("Bare.Tool", "<PackageType>DotnetTool</PackageType>", ""),
        ("Old.Tool", $"{Tool}<RuntimeFrameworkVersion>10.99.0</RuntimeFrameworkVersion>", ""),
    ];

    private const string Tool = "<OutputType>Exe</OutputType><PackAsTool>true</PackAsTool><UseAppHost>false</UseAppHost>";

    private readonly TempFolder _folder = new();

    /// <summary>The packages lie in it; NuGet's configuration has no source here.</summary>
    public string Path => _folder.Path;

    public string File(string id) => _folder["packed", $"{id}.1.0.0.nupkg"];

    public async ValueTask InitializeAsync()
    {
        _folder.Write("nuget.config", "<configuration><packageSources><clear /></packageSources></configuration>");
        _folder.Write("Directory.Build.props", """
            <Project>
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework><Authors>ada</Authors><NuGetAudit>false</NuGetAudit><PackageOutputPath>$(MSBuildThisFileDirectory)packed</PackageOutputPath>
              </PropertyGroup>
            </Project>
            """);
        foreach (var (id, properties, items) in Projects)
        {
            _folder.Write($"{id}/{id}.csproj", $"<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup>{properties}</PropertyGroup><ItemGroup>{items}</ItemGroup></Project>");
            _folder.Write($"{id}/{id}.targets", "<Project><Target Name=\"Wrong\" BeforeTargets=\"CoreCompile\"><Error Text=\"it cannot be built with\" /></Target></Project>");
        }

        _folder.Write("Good.Tool/Program.cs", "System.Console.Error.WriteLine(\"there is no option '--help'\"); return 1;");
        _folder.Write("Dead.Tool/Program.cs", "throw new System.IO.FileNotFoundException(\"there is no settings.json\");");
        _folder.Write("Old.Tool/Program.cs", "return 0;");
        _folder.Write("all.proj", """
            <Project DefaultTargets="Pack">
              <ItemGroup><Project Include="*/*.csproj" /></ItemGroup>
              <Target Name="Restore"><MSBuild Projects="@(Project)" Targets="Restore" /></Target>
              <Target Name="Pack"><MSBuild Projects="@(Project)" Targets="Pack" BuildInParallel="true" /></Target>
            </Project>
            """);
        var (exit, lines) = await new DotNetCommand(Path, new Dictionary<string, string>(), _ => { }).RunAsync(["build", "all.proj"], TestContext.Current.CancellationToken);
        Assert.True(exit == 0, string.Join('\n', lines));
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
