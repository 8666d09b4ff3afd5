using System.Globalization;

namespace Baton.Report;

/// <summary>Times and sizes as a person reads them.</summary>
internal static class Written
{
    /// <summary>A moment, with its whole value for programs.</summary>
    public static Html Moment(DateTimeOffset at) => Html.Of(
        $"<time datetime=\"{at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)}\">{at.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}</time>");

    /// <summary>How long ago it was.</summary>
    public static string Ago(DateTimeOffset at, DateTimeOffset now) => now - at is var age && age < TimeSpan.FromMinutes(1) ? "just now" : $"{Long(age)} ago";

    /// <summary>A duration in its largest unit: <c>3 days</c>.</summary>
    public static string Long(TimeSpan time) => time.TotalMinutes < 1 ? Short(time)
        : time.TotalHours < 1 ? Count(time.TotalMinutes, "minute")
        : time.TotalDays < 2 ? Count(time.TotalHours, "hour")
        : Count(time.TotalDays, "day");

    /// <summary>A duration of a step: <c>1.2 s</c>.</summary>
    public static string Short(TimeSpan time) => time.TotalSeconds < 60
        ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s")
        : time.TotalHours < 1 ? $"{(int)time.TotalMinutes} min {time.Seconds} s" : $"{(int)time.TotalHours} h {time.Minutes} min";

    /// <summary>Bytes.</summary>
    public static string Size(long bytes) => bytes < 1024 ? $"{bytes} B"
        : bytes < 1024 * 1024 ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:0.0} KiB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0 / 1024:0.0} MiB");

    /// <summary>A number with its noun: <c>1 hour</c>, <c>2 hours</c>.</summary>
    public static string Count(double number, string noun) => (int)Math.Round(number) is var whole && whole == 1 ? $"1 {noun}" : $"{whole.ToString(CultureInfo.InvariantCulture)} {noun}s";
}
