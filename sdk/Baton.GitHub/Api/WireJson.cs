using System.Runtime.Serialization;
using Octokit.Internal;

namespace Baton.GitHub.Api;

/// <summary>The JSON of answers, as Octokit reads it.</summary>
internal static class WireJson
{
    /// <summary>Reads it; null when it is none, or not of this shape.</summary>
    public static T? Read<T>(string text)
        where T : class
    {
        try
        {
            return new SimpleJsonSerializer().Deserialize<T>(text);
        }
        catch (Exception exception) when (IsUnreadable(exception))
        {
            return null;
        }
    }

    /// <summary>Whether an exception says that what came is no JSON, or is of another shape: Octokit's reader rests on the shape, and fails wherever that takes it.</summary>
    public static bool IsUnreadable(Exception exception) =>
        exception is SerializationException or InvalidCastException or FormatException or OverflowException or NullReferenceException;
}
