namespace MlNetGanExtensions.Graphs.Operations;

/// <summary>A function of the cells of one row within one group of columns.</summary>
internal enum GroupFunction
{
    /// <summary>eˣ over the sum of eˣ.</summary>
    Softmax,

    /// <summary>The logarithm of the softmax.</summary>
    LogSoftmax,

    /// <summary>The sum of the group, in each of its cells.</summary>
    Sum,

    /// <summary>1 at the first largest cell, 0 elsewhere.</summary>
    ArgMaxOneHot,
}
