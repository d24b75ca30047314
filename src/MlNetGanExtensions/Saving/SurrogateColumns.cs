namespace MlNetGanExtensions.Saving;

/// <summary>The private columns of a saved component. They stand in model files: none may ever be renamed or change its type.</summary>
internal static class SurrogateColumns
{
    /// <summary>What all of them start with; the columns of no user do.</summary>
    public const string Prefix = "__mlnetgan.";

    /// <summary>The numbers that the component reads, side by side: a vector of Single.</summary>
    public const string Input = Prefix + "input";

    /// <summary>Always 0 (Int32): what the constant columns are looked up by.</summary>
    public const string Key = Prefix + "key";

    /// <summary>The component, as text (<see cref="PayloadText"/>).</summary>
    public const string Payload = Prefix + "payload";

    /// <summary>The numbers that the component computed for the row: a vector of Single of any length.</summary>
    public const string Result = Prefix + "result";

    /// <summary>Which part of the result an output column is (Int64, <see cref="Slice"/>).</summary>
    public const string Slice = Prefix + "slice";

    /// <summary>One number of the result (Single).</summary>
    public const string Number = Prefix + "number";

    /// <summary>Whether one number of the result is above 0 (Boolean).</summary>
    public const string Sign = Prefix + "sign";

    /// <summary>One number of the result as a class from 1; 0 is a missing one (Int32).</summary>
    public const string Class = Prefix + "class";

    /// <summary>
    /// What the vectors of 2^k numbers start with that an output vector is put together from: a type of ours has to name its lengths
    /// when it is compiled, and these make up any length.
    /// </summary>
    public const string Chunk = Prefix + "chunk.";
}
