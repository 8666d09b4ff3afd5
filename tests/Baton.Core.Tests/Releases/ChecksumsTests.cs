using Baton.Core.Releases;

namespace Baton.Core.Tests.Releases;

public sealed class ChecksumsTests
{
    private static readonly string A = new('a', 64);
    private static readonly string B = new('b', 64);

    [Fact]
    public void AreSortedByName() =>
        Assert.Equal($"{A}  a.zip\n{B}  b.zip\n", Checksums.Write([new("b.zip", "zip", 1, B), new("a.zip", "zip", 1, A)]));

    [Fact]
    public void AreReadBack() => Assert.Equal(A, Checksums.Read($"{A}  a.zip\n{B}  b.zip\n")["a.zip"]);

    [Fact]
    public void AreReadAsOthersWriteThem()
    {
        var read = Checksums.Read($"# comment\r\n{A.ToUpperInvariant()} *a b.zip\r\nshort  x\r\n");

        Assert.Equal([KeyValuePair.Create("a b.zip", A)], read);
    }
}
