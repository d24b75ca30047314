namespace MlNetGanExtensions.Resampling;

/// <summary>What is near for those that make rows on lines.</summary>
internal enum LineMetric
{
    /// <summary>Numbers in their own units; for a category that differs the squared median deviation of the class's numbers (SMOTE-NC).</summary>
    Plain,

    /// <summary>Numbers in units of their standard deviation over all rows; 1 for a category that differs.</summary>
    Standardised,
}
