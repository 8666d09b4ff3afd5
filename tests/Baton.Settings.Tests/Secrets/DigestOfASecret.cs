using System.Text;
using Baton.Core.Diagnostics;
using Baton.Settings.Secrets;
using Baton.Settings.Values;

namespace Baton.Settings.Tests.Secrets;

public sealed class DigestOfASecret : IDisposable
{
    private static readonly byte[] Key = Encoding.UTF8.GetBytes("0123456789abcdef0123456789abcdef");

    private readonly SecretHome home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public async Task ChangesWithItsValueOnly()
    {
        const string Yaml = "{a: {$secret: 'env:A'}, b: {c: [{$secret: 'env:B'}]}, d: 1}";
        (home.Variables["A"], home.Variables["B"]) = ("one-value", "another-value");
        var first = SecretDigest.Of(Key, (await home.ResolveAsync(Yaml)).Value!);
        home.Variables["B"] = "a-third-value";
        var second = SecretDigest.Of(Key, (await home.ResolveAsync(Yaml)).Value!);

        Assert.Equal(["a", "b.c.0"], first.Keys);
        Assert.Equal(first["a"], second["a"]);
        Assert.NotEqual(first["b.c.0"], second["b.c.0"]);
        Assert.DoesNotContain(first.Values, d => d.Contains("value", StringComparison.Ordinal));
    }

    [Fact]
    public void DependsOnKeyAndPath()
    {
        var (path, secret) = (SettingsPath.Root.Of("a"), new Secret("value"));

        Assert.NotEqual(SecretDigest.Of(Key, path, secret), SecretDigest.Of(Key, SettingsPath.Root.Of("b"), secret));
        Assert.NotEqual(SecretDigest.Of(Key, path, secret), SecretDigest.Of(Encoding.UTF8.GetBytes("another-key-of-many-characters"), path, secret));
        Assert.Throws<ArgumentException>(() => SecretDigest.Of("short"u8, path, secret));
    }

    [Fact]
    public async Task IsNotNeededToMaskItsValue()
    {
        home.Variables["A"] = SecretHome.Value;

        var resolved = await home.ResolveAsync("a: {$secret: 'env:A'}");

        Assert.DoesNotContain(SecretHome.Value, resolved.Value!.ToString(), StringComparison.Ordinal);
        Assert.Equal("x ***", resolved.Value.Secrets.Redact($"x {SecretHome.Value}"));
    }
}
