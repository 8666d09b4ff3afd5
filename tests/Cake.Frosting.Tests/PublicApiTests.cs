using System.Reflection;
using Baton.Testing;
using Cake.Frosting.Tests.Equipment;

namespace Cake.Frosting.Tests;

/// <summary>
/// PublicApi.txt is the recorded public API of the package Cake.Frosting 7.0.0; its first lines state the source. The comparison is in both
/// directions; with the package itself (UseCakeFrostingPackage), only a missing member counts.
/// </summary>
public sealed class PublicApiTests
{
    private static readonly Assembly Frosting = typeof(CakeHost).Assembly;

    private readonly string[] _actual = [.. Frosting.GetExportedTypes().SelectMany(ApiText.Of).Order(StringComparer.Ordinal)];
    private readonly string[] _approved =
        [.. File.ReadAllLines(RepositoryRoot.Combine("tests", "Cake.Frosting.Tests", "PublicApi.txt")).Where(line => !line.StartsWith('#'))];

    [Fact]
    public void LacksNothingThatIsDocumented() => Assert.Empty(_approved.Except(_actual));

    [Fact]
    public void HasNothingThatThePackageLacks()
    {
        Assert.SkipUnless(Stand.IsOurs, "The package may have more.");

        Assert.Empty(_actual.Except(_approved));
    }

    [Fact]
    public void IsInThePackagesNamespace() => Assert.All(Frosting.GetExportedTypes(), type => Assert.Equal("Cake.Frosting", type.Namespace));

    [Fact]
    public void HasThePackagesIdentity()
    {
        Assert.Equal("Cake.Frosting", Frosting.GetName().Name);
        Assert.Equal(new Version(7, 0, 0, 0), Frosting.GetName().Version);
    }

    [Fact]
    public void ChainsEveryCallOnTheHost()
    {
        var calls = typeof(CakeHostExtensions).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly);

        Assert.All(calls, call => Assert.Equal(typeof(CakeHost), call.ReturnType));
    }
}
