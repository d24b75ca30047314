using System.Globalization;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using MlNetGanExtensions.BitProgram;
using MlNetGanExtensions.BitProgram.Works;

// Does fixed pieces of work and prints a hash of all bits of each result. The tests run it with instruction sets switched off and
// on several numbers of threads, and compare the lines. Argument: the number of threads.
int threads = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1;
IBitWork[] works =
[
    new FunctionWork(),
    new ReductionWork(),
    new ProductWork(),
    new RandomWork(),
    new ImputerWork(),
    new AcGanWork(),
    new GenerationWork(),
    new ResamplingWork(),
];

Console.WriteLine($"vectors 512 {Vector512.IsHardwareAccelerated}, 256 {Vector256.IsHardwareAccelerated}, "
    + $"128 {Vector128.IsHardwareAccelerated}, fused multiply-add {Fma.IsSupported}");
foreach (IBitWork work in works)
{
    BitHash hash = new();
    work.Run(threads, hash);
    Console.WriteLine($"{work.GetType().Name} {hash.Value:x16}");
}
