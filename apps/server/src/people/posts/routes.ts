import { route } from '../../kernel/route.ts';
import { confirmPost, declinePost, endPost, withdrawPost } from './decide-post.ts';
import { findCandidates, listPostOffices } from './find-candidates.ts';
import { exportPosts, listPosts } from './list-posts.ts';
import { previewPost, proposePost } from './propose-post.ts';

const tag = '岗位';

export const postRoutes = [
  route({
    method: 'GET',
    path: '/api/posts',
    useCase: listPosts,
    tag,
    summary: '辖区内的岗位：待确认、在任、将任、已终止',
  }),
  route({
    method: 'GET',
    path: '/api/posts/export',
    useCase: exportPosts,
    tag,
    summary: '符合条件的全部岗位，供存成文件',
  }),
  route({
    method: 'GET',
    path: '/api/posts/offices',
    useCase: listPostOffices,
    tag,
    summary: '辖区内可以设置岗位的机构',
  }),
  route({
    method: 'GET',
    path: '/api/posts/candidates',
    useCase: findCandidates,
    tag,
    summary: '按登录名或者姓名查找可以任职的人员',
  }),
  route({
    method: 'GET',
    path: '/api/posts/preview',
    useCase: previewPost,
    tag,
    summary: '提出之前：有什么妨碍，由谁确认',
  }),
  route({
    method: 'POST',
    path: '/api/posts',
    useCase: proposePost,
    tag,
    summary: '提出一项任职，待另一名管理员确认',
  }),
  route({
    method: 'POST',
    path: '/api/posts/:postId/confirm',
    useCase: confirmPost,
    tag,
    summary: '另一名管理员确认任职',
  }),
  route({
    method: 'POST',
    path: '/api/posts/:postId/decline',
    useCase: declinePost,
    tag,
    summary: '另一名管理员不同意任职',
  }),
  route({
    method: 'POST',
    path: '/api/posts/:postId/withdraw',
    useCase: withdrawPost,
    tag,
    summary: '提出的人撤回',
  }),
  route({
    method: 'POST',
    path: '/api/posts/:postId/end',
    useCase: endPost,
    tag,
    summary: '从某天起终止任职，一人即可',
  }),
] as const;
