namespace MlNetGanExtensions.Imputation;

/// <summary>What a <see cref="SimpleImputer"/> fills into a column.</summary>
public enum SimpleStatistic
{
    /// <summary>The mean of the observed cells, summed in double precision in the order of the rows.</summary>
    Mean,

    /// <summary>The median of the observed cells; between the two middle ones where their number is even.</summary>
    Median,

    /// <summary>A given number.</summary>
    Constant,
}
