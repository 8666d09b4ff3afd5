namespace Cake.Frosting;

/// <summary>The host cannot run as it is set up: a dependency that is no task, a working directory that is not there.</summary>
public sealed class FrostingException : Exception
{
    /// <summary>Makes one with a message.</summary>
    /// <param name="message">What is wrong.</param>
    public FrostingException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one with a message and the cause.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">What caused it.</param>
    public FrostingException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
