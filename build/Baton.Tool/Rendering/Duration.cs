using System.Globalization;

namespace Baton.Tool.Rendering;

/// <summary>A duration as a person reads it.</summary>
internal static class Duration
{
    public static string Of(TimeSpan duration) => duration.TotalMinutes >= 1
        ? string.Create(CultureInfo.InvariantCulture, $"{(int)duration.TotalMinutes}m{duration.Seconds:00}s")
        : string.Create(CultureInfo.InvariantCulture, $"{duration.TotalSeconds:0.0} s");
}
