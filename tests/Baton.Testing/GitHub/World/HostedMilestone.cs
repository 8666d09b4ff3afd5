namespace Baton.Testing.GitHub;

public sealed class HostedMilestone(int number, string title)
{
    public int Number { get; } = number;

    public string Title { get; } = title;

    public bool Open { get; set; } = true;
}
