namespace MlNetGanExtensions.Persistence;

/// <summary>A stream is no model file, is damaged, goes past a limit, or holds another model than was asked for.</summary>
/// <remarks>
/// The only exception that the content of a file can cause. The message names the entry or the byte, what was expected and what was
/// found. Errors of the stream itself, such as <see cref="IOException"/>, are passed on as they are.
/// </remarks>
public sealed class ModelFormatException : FormatException
{
    /// <summary>Makes an exception with a message of its own.</summary>
    /// <param name="message">What was expected and what was found.</param>
    public ModelFormatException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception that was caused by another.</summary>
    /// <param name="message">What was expected and what was found.</param>
    /// <param name="innerException">The cause.</param>
    public ModelFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
