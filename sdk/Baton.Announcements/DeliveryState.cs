namespace Baton.Announcements;

/// <summary>How far a delivery came.</summary>
internal enum DeliveryState
{
    /// <summary>Nothing was sent, and nobody has taken it upon himself.</summary>
    None,

    /// <summary>From here on something may have been sent; a run that finds this state left behind knows no more.</summary>
    Sending,

    /// <summary>The receiver has it.</summary>
    Delivered,

    /// <summary>The receiver certainly does not have it, and it is still ours to tell.</summary>
    Refused,

    /// <summary>Nobody knows whether the receiver has it; somebody was told of that.</summary>
    Uncertain,

    /// <summary>A run elsewhere has taken it upon itself.</summary>
    Elsewhere,
}
