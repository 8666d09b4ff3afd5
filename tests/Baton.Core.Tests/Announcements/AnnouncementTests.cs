using Baton.Core.Announcements;

namespace Baton.Core.Tests.Announcements;

public sealed class AnnouncementTests
{
    [Theory]
    [InlineData("1.2.3", false)]
    [InlineData("1.2.3+build-7", false)]
    [InlineData("1.2.3-rc.1", true)]
    [InlineData("1.2.3-rc.1+build-7", true)]
    public void IsOfAPreReleaseByItsLabelsAlone(string version, bool expected) =>
        Assert.Equal(expected, new Announcement("web", version, $"v{version}", new string('a', 40), null, "").IsPreRelease);
}
