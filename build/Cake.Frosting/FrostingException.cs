namespace Cake.Frosting;

/// <summary>A build that is put together wrongly.</summary>
public sealed class FrostingException : Exception
{
    /// <summary>Without a message.</summary>
    public FrostingException()
    {
    }

    /// <summary>With a message.</summary>
    /// <param name="message">What is wrong.</param>
    public FrostingException(string message)
        : base(message)
    {
    }

    /// <summary>With a message and a cause.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">The cause.</param>
    public FrostingException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
