namespace Baton.Core.Tests.Architecture;

/// <summary>The dependency rule once more, as the compiler saw it: what a project file does not say, a transitive reference may bring.</summary>
public sealed class CompiledTests
{
    public static TheoryData<string> Rooms => [.. RoomRules.Rooms.Where(room => room != "Baton.Sdk")];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void AssembliesPointOneWayOnly(string room) =>
        Assert.Empty(RoomRules.Forbidden(room, CompiledAssembly.Read(BuiltRoom.Assembly(room)).Assemblies));

    [Fact]
    public void ABuildLoadsNothingHeavy()
    {
        var closure = BuiltRoom.Closure(BuiltRoom.Assembly("Baton.Tasks"));

        Assert.Empty(closure.Where(RoomRules.Knows).Except(["Baton.Tasks", "Baton.Core", "Baton.Git", "Baton.Migrations"]));
        Assert.DoesNotContain(closure, IsHeavy);
    }

    private static bool IsHeavy(string assembly)
    {
        string[] heavy = ["Octokit", "AWSSDK", "Npgsql", "Cake", "Spectre", "Dapper", "SQLite", "Microsoft.Data", "Microsoft.CodeAnalysis", "Scriban", "NuGet.Protocol"];
        return heavy.Any(name => assembly.StartsWith(name, StringComparison.OrdinalIgnoreCase));
    }
}
