using System.Text.Json.Serialization;
using Microsoft.ML;

namespace MlNetGanExtensions.Imputation;

/// <summary>Settings that all imputers share.</summary>
public abstract class ImputerOptions
{
    private protected ImputerOptions()
    {
    }

    /// <summary>
    /// The columns that are imputed, together: each is a Single or a vector of Single of known size, and goes to its output column, or is
    /// replaced where that is the same. What one column tells helps to fill the others.
    /// </summary>
    public InputOutputColumnPair[] Columns { get; set; } = [new("Features")];

    /// <summary>
    /// A further column that says which cells were missing, 1 where they were and 0 elsewhere; null for none. It has one slot for each
    /// slot that lacked a cell while fitting, or for every slot, with a warning in the log, if none did.
    /// </summary>
    public string? IndicatorColumnName { get; set; }

    /// <summary>Whether the indicator has a slot for every slot, whether or not cells were missing while fitting.</summary>
    public bool IndicateAllSlots { get; set; }

    /// <summary>Stops a fit. The context's own cancellation does so too.</summary>
    [JsonIgnore]
    public CancellationToken CancellationToken { get; set; }

    /// <summary>A copy that later changes to this object do not reach.</summary>
    /// <exception cref="ArgumentNullException">The columns or one of them are null.</exception>
    /// <exception cref="ArgumentException">There are no columns, or two have the same output.</exception>
    internal ImputerOptions Checked()
    {
        ArgumentNullException.ThrowIfNull(Columns);
        if (Columns.Length == 0)
        {
            throw new ArgumentException("Expected at least one column to impute.", nameof(Columns));
        }

        HashSet<string> outputs = new(StringComparer.Ordinal);
        if (IndicatorColumnName is not null)
        {
            outputs.Add(IndicatorColumnName);
        }

        foreach (InputOutputColumnPair pair in Columns)
        {
            ArgumentNullException.ThrowIfNull(pair, nameof(Columns));
            if (!outputs.Add(pair.OutputColumnName))
            {
                throw new ArgumentException($"Two columns would be written to '{pair.OutputColumnName}'.", nameof(Columns));
            }
        }

        ImputerOptions copy = (ImputerOptions)MemberwiseClone();
        copy.Columns = [.. Columns];
        return copy;
    }
}
