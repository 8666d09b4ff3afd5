namespace Baton.Core.Tests.Architecture;

/// <summary>Core decides; it neither looks at the world nor touches it.</summary>
public sealed class PurityTests
{
    private static readonly CompiledAssembly Core = CompiledAssembly.Read(typeof(Diagnostics.Diagnostic).Assembly.Location);

    [Theory]
    [InlineData("System.Console")]
    [InlineData("System.Diagnostics.Process")]
    [InlineData("System.IO.File")]
    [InlineData("System.IO.FileInfo")]
    [InlineData("System.IO.FileStream")]
    [InlineData("System.IO.Directory")]
    [InlineData("System.IO.DirectoryInfo")]
    [InlineData("System.Net.Http.HttpClient")]
    [InlineData("System.Net.Sockets.Socket")]
    [InlineData("System.Random")]
    public void CoreDoesNotUse(string type) => Assert.DoesNotContain(type, Core.Types);

    [Theory]
    [InlineData("System.DateTime.get_Now")]
    [InlineData("System.DateTime.get_UtcNow")]
    [InlineData("System.DateTimeOffset.get_Now")]
    [InlineData("System.DateTimeOffset.get_UtcNow")]
    [InlineData("System.TimeProvider.get_System")]
    [InlineData("System.Guid.NewGuid")]
    [InlineData("System.IO.Path.GetFullPath")]
    [InlineData("System.IO.Path.GetTempPath")]
    public void CoreDoesNotCall(string member) => Assert.DoesNotContain(member, Core.Members);

    // The thread id is what the compiler writes into every iterator.
    [Fact]
    public void CoreAsksTheEnvironmentForNothingButLineEnds() =>
        Assert.Empty(Core.Members.Where(member => member.StartsWith("System.Environment.", StringComparison.Ordinal)).Except(["System.Environment.get_NewLine", "System.Environment.get_CurrentManagedThreadId"]));

    [Fact]
    public void CoreRefersToTheBaseLibraryAndVersionsAlone() =>
        Assert.DoesNotContain(Core.Assemblies, name => !name.StartsWith("System.", StringComparison.Ordinal) && name != "NuGet.Versioning");
}
