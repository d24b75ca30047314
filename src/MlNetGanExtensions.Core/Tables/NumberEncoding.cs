namespace MlNetGanExtensions.Tables;

/// <summary>What a <see cref="TableEncoder"/> makes of numbers and of dates, which are days since the earliest one.</summary>
public enum NumberEncoding
{
    /// <summary>One slot: the number itself.</summary>
    AsIs,

    /// <summary>One slot: 0 for the smallest number that was seen, 1 for the largest.</summary>
    MinMax,

    /// <summary>One slot: the distance from the mean of the seen cells, in units of their standard deviation (that of all cells, divided by their count).</summary>
    Standardise,

    /// <summary>
    /// Mode-specific normalisation (Xu et al. 2019, section 4.2): a mixture of normal distributions is fitted to the cells, and a number becomes its
    /// distance from the mean of its likeliest mode, in units of four of that mode's standard deviations, and behind it a group of slots with a 1
    /// for that mode. The paper draws the mode; here the same number always gives the same slots. Most numbers lie from −1 to 1.
    /// </summary>
    ModeSpecific,
}
