namespace Baton.Tool.Rendering;

/// <summary>A step that runs now.</summary>
/// <param name="name">Its name.</param>
/// <param name="time">The clock.</param>
internal sealed class RunningStep(string name, TimeProvider time)
{
    private readonly long _began = time.GetTimestamp();

    /// <summary>A line for a log.</summary>
    public string Line => $"  … {name} is running, {Duration.Of(Elapsed)} so far";

    private TimeSpan Elapsed => time.GetElapsedTime(_began);

    /// <summary>A row of a terminal, never wider than it, in the columns of the line that the step gets when it has ended.</summary>
    public string Row(int width, bool colours)
    {
        var (label, elapsed) = ($"… {name,-9}", $" {Duration.Of(Elapsed),7}");
        var room = Math.Max(0, width - 1);
        return label.Length + elapsed.Length > room ? label[..Math.Min(label.Length, room)]
            : colours ? $"{label}\e[90m{elapsed}\e[0m" : label + elapsed;
    }
}
