namespace MlNetGanExtensions.BitProgram;

/// <summary>A piece of work whose result must not depend on the processor or on the number of threads.</summary>
internal interface IBitWork
{
    /// <summary>Does the work and adds every number of its result to the hash.</summary>
    void Run(int threads, BitHash hash);
}
