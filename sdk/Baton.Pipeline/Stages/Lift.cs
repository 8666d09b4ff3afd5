namespace Baton.Pipeline.Stages;

/// <summary>
/// A stage as a later one of which nothing was done: a host may leave steps out, and some commands begin in the middle. What is packed cannot be made up.
/// </summary>
public static class Lift
{
    /// <summary>As checked.</summary>
    public static Checked ToChecked(this Versioned stage) => stage as Checked ?? new Checked(stage);

    /// <summary>As tested.</summary>
    public static Tested ToTested(this Versioned stage) => stage as Tested ?? new Tested(stage.ToChecked());

    /// <summary>As noted.</summary>
    public static Noted ToNoted(this Versioned stage) => stage as Noted ?? new Noted(stage.ToTested());
}
