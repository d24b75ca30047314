namespace MlNetGanExtensions.Numerics.Kernels;

/// <summary>C = op(A) · op(B) with its epilogue, in a form that a pointer can carry to another thread.</summary>
internal readonly struct ProductOperands(Block a, Block b, Block c, bool transposeA, bool transposeB, Epilogue epilogue)
{
    public readonly Block A = a;
    public readonly Block B = b;
    public readonly Block C = c;
    public readonly bool TransposeA = transposeA;
    public readonly bool TransposeB = transposeB;
    public readonly Epilogue Epilogue = epilogue;

    /// <summary>Length of the sums.</summary>
    public int Depth => TransposeA ? A.Rows : A.Columns;
}
