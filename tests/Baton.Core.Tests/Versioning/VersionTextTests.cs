using System.Text.RegularExpressions;
using Baton.Core.Versioning;
using CsCheck;
using NuGet.Versioning;

namespace Baton.Core.Tests.Versioning;

public sealed partial class VersionTextTests
{
    private static readonly Gen<string> Text = Gen.OneOf(
        "0", "1", "01", "10", "2147483647", "2147483648", "a", "-", "0a", "é", "", " ", "\n", "٣", ".", ".", ".", "-", "+", "1.2.3", "1.2.3-", "1.2.3+", "rc.1").Array[1, 7].Select(string.Concat);

    [Fact]
    public void IsStrictWhenItIsReadAsAVersion()
    {
        var strict = 0;
        Text.Sample(
            text =>
            {
                Assert.Equal(Strict().IsMatch(text) && SemanticVersion.TryParse(text, out _), VersionText.IsStrict(text));
                Assert.Equal(VersionText.IsStrict(text), VersionTag.ParseVersion(text) is not null);
                Interlocked.Add(ref strict, VersionText.IsStrict(text) ? 1 : 0);
            },
            iter: 20_000);
        Assert.True(strict > 500, $"{strict}");
    }

    [Theory]
    [InlineData("20261125.1.70000", "65534.0.0.0", "65534.1.65534.0")]
    [InlineData("65534.65535.2147483647-rc.1", "65534.0.0.0", "65534.65534.65534.0")]
    [InlineData("1.2.3+ci.7", "1.0.0.0", "1.2.3.0")]
    public void OfAnAssemblyHasPartsThatCompilersTake(string version, string assembly, string file)
    {
        var answer = new VersionAnswer { Version = version, Commit = "", Height = 0 };

        Assert.Equal((assembly, file), (answer.AssemblyVersion, answer.FileVersion));
    }

    // The expression that semver.org suggests.
    [GeneratedRegex(@"^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-((0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*)(\.(0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?(\+([0-9a-zA-Z-]+(\.[0-9a-zA-Z-]+)*))?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Strict();
}
