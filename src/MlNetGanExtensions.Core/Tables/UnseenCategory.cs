namespace MlNetGanExtensions.Tables;

/// <summary>What becomes of a category that a <see cref="TableEncoder"/> was not fitted on.</summary>
public enum UnseenCategory
{
    /// <summary>It is an error.</summary>
    Error,

    /// <summary>It counts as a missing cell.</summary>
    Missing,
}
