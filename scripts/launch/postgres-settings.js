/**
 * The server's settings. fsync and full_page_writes stay on for anything that is kept: what was acknowledged
 * survives a power cut.
 *
 * @param {object} machine
 * @param {number} machine.memoryBytes that this process may use
 * @param {number} machine.sharedMemoryBytes free in /dev/shm, which containers keep small
 * @param {boolean} [machine.throwAway] a test's database: nothing of it is kept
 * @returns {Record<string, string>}
 */
export function serverSettings({ memoryBytes, sharedMemoryBytes, throwAway = false }) {
  const gigabyte = 1024 ** 3;
  const roomy = memoryBytes >= 4 * gigabyte;
  return {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    password_encryption: 'scram-sha-256',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] %u@%d ',
    max_connections: '100',
    random_page_cost: '1.1',
    // The default 128 MB makes searches among 100,000 texts three times slower.
    shared_buffers: roomy ? '1GB' : '128MB',
    work_mem: roomy ? '32MB' : '8MB',
    max_wal_size: roomy ? '4GB' : '1GB',
    dynamic_shared_memory_type: sharedMemoryBytes >= gigabyte / 4 ? 'posix' : 'mmap',
    ...(throwAway ? { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' } : {}),
  };
}
