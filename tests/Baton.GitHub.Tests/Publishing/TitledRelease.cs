using Baton.GitHub.Tests.Equipment;

namespace Baton.GitHub.Tests.Publishing;

public sealed class TitledRelease
{
    [Theory]
    [InlineData(null, "web 1.5.0")]
    [InlineData("The summer release", "The summer release")]
    public async Task HasItsTitleOrItsNameAndVersion(string? title, string expected)
    {
        await using var stage = await Stage.SetAsync();
        stage.Release = stage.Release with { Title = title };

        Assert.Null((await Stage.RunAsync(stage.Plan(), TestContext.Current.CancellationToken)).Error);

        Assert.Equal(expected, Assert.Single(stage.Hosted.Releases).Name);
        Assert.True((await Stage.RunAsync(stage.Plan(), TestContext.Current.CancellationToken)).WasNoOp);
    }
}
