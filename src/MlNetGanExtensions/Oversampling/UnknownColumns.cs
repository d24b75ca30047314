namespace MlNetGanExtensions.Oversampling;

/// <summary>What made rows hold in columns that are neither the features nor the label: an oversampler cannot know a made patient's name or weight.</summary>
public enum UnknownColumns
{
    /// <summary>Reading such a column over the enlarged rows is an error that names it, so that no trainer learns from invented values.</summary>
    Refuse,

    /// <summary>
    /// A missing value: NaN (also in every slot of a vector of known size), a missing key, an empty text; for types that cannot be missing
    /// their default, as 0 or false.
    /// </summary>
    Missing,
}
