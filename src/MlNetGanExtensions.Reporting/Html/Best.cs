namespace MlNetGanExtensions.Reporting;

/// <summary>Which number of a column is the best one.</summary>
public enum Best
{
    /// <summary>None is marked.</summary>
    None,

    /// <summary>The highest, for instance an accuracy.</summary>
    Highest,

    /// <summary>The lowest, for instance an error.</summary>
    Lowest,
}
