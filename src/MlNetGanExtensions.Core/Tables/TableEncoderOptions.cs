using MlNetGanExtensions.Generation.Encoding.Mixtures;

namespace MlNetGanExtensions.Tables;

/// <summary>Settings of a <see cref="TableEncoder"/>. They are read when it is fitted.</summary>
public sealed class TableEncoderOptions
{
    /// <summary>What becomes of categories that the fitted table does not have.</summary>
    public UnseenCategory Unseen { get; set; }

    /// <summary>What becomes of numbers and dates. Generators and resamplers scale by themselves: they want them as they are.</summary>
    public NumberEncoding Numbers { get; set; }

    /// <summary>Columns of numbers or dates that are encoded in another way than the rest, by name.</summary>
    public IReadOnlyDictionary<string, NumberEncoding> Columns { get; set; } = new Dictionary<string, NumberEncoding>();

    /// <summary>The most modes that a column can have with <see cref="NumberEncoding.ModeSpecific"/>, at least 1.</summary>
    public int MostModes { get; set; } = MixtureFit.MostModes;

    /// <exception cref="ArgumentNullException">There is no list of columns.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
    /// <exception cref="ArgumentException">A column is not in the table, or is one of categories.</exception>
    internal static void Check(TableEncoderOptions options, Table table)
    {
        ArgumentNullException.ThrowIfNull(options.Columns);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MostModes, 1);
        if (!Enum.IsDefined(options.Unseen))
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.Unseen, "There is no such rule for categories that were not seen.");
        }

        foreach (NumberEncoding encoding in options.Columns.Values.Append(options.Numbers))
        {
            if (!Enum.IsDefined(encoding))
            {
                throw new ArgumentOutOfRangeException(nameof(options), encoding, "There is no such encoding of numbers.");
            }
        }

        if (options.Columns.Keys.Select(name => table[name]).FirstOrDefault(column => column is CategoryColumn) is { } wrong)
        {
            throw new ArgumentException(
                $"Column '{wrong.Name}' is of kind {wrong.Kind}, which has one encoding only: a slot for each category.", nameof(options));
        }
    }

    internal NumberEncoding EncodingOf(string name) => Columns.TryGetValue(name, out NumberEncoding encoding) ? encoding : Numbers;
}
