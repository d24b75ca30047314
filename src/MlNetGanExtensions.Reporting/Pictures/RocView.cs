namespace MlNetGanExtensions.Reporting;

/// <summary>Which part of the unit square a ROC picture shows.</summary>
public enum RocView
{
    /// <summary>The whole square.</summary>
    Full,

    /// <summary>The upper left corner, where good classifiers differ.</summary>
    UpperLeft,
}
