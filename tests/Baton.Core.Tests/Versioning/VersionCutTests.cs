using Baton.Core.Versioning;

namespace Baton.Core.Tests.Versioning;

public static class VersionCutTests
{
    private static readonly VersioningOptions V = new() { TagPrefix = "v" };

    private static VersionAnswer At(string? tag, int height) => new() { Version = "0.0.0-alpha.0.9", Tag = tag, Commit = "c", Height = height };

    public sealed class ABump
    {
        [Theory]
        [InlineData("v1.2.3", VersionPart.Patch, "1.2.4")]
        [InlineData("v1.2.3", VersionPart.Minor, "1.3.0")]
        [InlineData("v1.2.3", VersionPart.Major, "2.0.0")]
        [InlineData(null, VersionPart.Minor, "0.1.0")]
        [InlineData("v2.0.0-rc.1", VersionPart.Major, "2.0.0")]
        [InlineData("v2.1.0-rc.1", VersionPart.Minor, "2.1.0")]
        [InlineData("v2.1.0-rc.1", VersionPart.Major, "3.0.0")]
        [InlineData("v2.1.1-rc.1", VersionPart.Patch, "2.1.1")]
        public void RaisesThePart(string? tag, VersionPart part, string expected) =>
            Assert.Equal(expected, VersionCut.Apply(At(tag, 3), V, null, part).Value!.Version);

        [Fact]
        public void OfATaggedHeadIsDoneAlready() =>
            Assert.Equal(At("v1.2.3", 0), VersionCut.Apply(At("v1.2.3", 0), V, null, VersionPart.Minor).Value);
    }

    public sealed class AGivenVersion
    {
        [Theory]
        [InlineData("1.3.0")]
        [InlineData("1.2.4-rc.1")]
        public void MayBeAnythingHigher(string version) => Assert.Equal(version, VersionCut.Apply(At("v1.2.3", 3), V, version, null).Value!.Version);

        [Theory]
        [InlineData("v1.3.0", "BATON1050")]
        [InlineData("1.3", "BATON1050")]
        [InlineData("01.3.0", "BATON1050")]
        [InlineData("1.2.2", "BATON1051")]
        [InlineData("1.2.3-rc.1", "BATON1051")]
        [InlineData("1.2.3", "BATON1051")]
        public void IsRefusedWhenItIsNoneOrNotHigher(string version, string code) =>
            Assert.Equal(code, VersionCut.Apply(At("v1.2.3", 3), V, version, null).Diagnostics[0].Code);
    }

    public sealed class OnAMaintenanceBranch
    {
        [Theory]
        [InlineData("1.4.x", "v1.4.2", VersionPart.Patch, "1.4.3")]
        [InlineData("1.x", "v1.4.2", VersionPart.Minor, "1.5.0")]
        [InlineData("1.5.x", null, VersionPart.Minor, "1.5.0")]
        public void TheRangeIsKept(string branch, string? tag, VersionPart part, string expected) =>
            Assert.Equal(expected, VersionCut.Apply(At(tag, 3), V, null, part, MaintenanceRange.Of(branch)).Value!.Version);

        [Theory]
        [InlineData("1.4.x", null, VersionPart.Minor)]
        [InlineData("1.4.x", null, VersionPart.Major)]
        [InlineData("1.x", null, VersionPart.Major)]
        [InlineData("1.4.x", "1.5.0", null)]
        [InlineData("1.4.x", "2.0.0-rc.1", null)]
        public void AnotherRangeIsRefused(string branch, string? version, VersionPart? part) =>
            Assert.Equal("BATON1056", VersionCut.Apply(At("v1.4.2", 3), V, version, part, MaintenanceRange.Of(branch)).Diagnostics[0].Code);
    }
}
