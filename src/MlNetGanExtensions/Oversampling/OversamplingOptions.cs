using System.Text.Json.Serialization;

namespace MlNetGanExtensions.Oversampling;

/// <summary>Settings that all oversamplers share.</summary>
public abstract class OversamplingOptions
{
    private protected OversamplingOptions()
    {
    }

    /// <summary>The class of a row: Boolean, or a key.</summary>
    public string LabelColumnName { get; set; } = "Label";

    /// <summary>The features: a vector of Single of known size.</summary>
    public string FeatureColumnName { get; set; } = "Features";

    /// <summary>
    /// Which slots of the features are one category: first and last slot of each group in turn, both inclusive, ascending. Null takes them
    /// from the annotation <c>CategoricalSlotRanges</c>.
    /// </summary>
    public int[]? CategoricalSlotRanges { get; set; }

    /// <summary>What made rows hold in all other columns.</summary>
    public UnknownColumns UnknownColumns { get; set; }

    /// <summary>Stops a fit.</summary>
    [JsonIgnore]
    public CancellationToken CancellationToken { get; set; }

    /// <summary>A copy that later changes to this object do not reach.</summary>
    internal OversamplingOptions Copy()
    {
        OversamplingOptions copy = (OversamplingOptions)MemberwiseClone();
        copy.CategoricalSlotRanges = (int[]?)CategoricalSlotRanges?.Clone();
        return copy;
    }

    /// <exception cref="ArgumentNullException">A name is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
    private protected void CheckShared()
    {
        ArgumentNullException.ThrowIfNull(LabelColumnName);
        ArgumentNullException.ThrowIfNull(FeatureColumnName);
        if (!Enum.IsDefined(UnknownColumns))
        {
            throw new ArgumentOutOfRangeException(nameof(UnknownColumns), UnknownColumns, "There is no such rule.");
        }
    }
}
